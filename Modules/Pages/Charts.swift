public import HTML
public import ProgrammeKit

/// Bars beside their labels: one or two measures of several things.
public struct BarChart: Sendable {
    /// What is measured of one thing.
    public struct Bar: Sendable {
        let label: String
        let values: [Int]

        /// One value for each measure.
        public init(_ label: String, _ values: Int...) {
            self.label = label
            self.values = values
        }
    }

    let id: ElementID
    let title: String
    /// What the figures say, in one sentence.
    let conclusion: String
    /// What the bars are: the heading of the table's first column.
    let subject: String
    let measures: [String]
    let bars: [Bar]

    /// A chart; more than two measures are two charts.
    public init(
        id: ElementID, title: String, conclusion: String, subject: String, measures: [String],
        bars: [Bar]
    ) {
        self.id = id
        self.subject = subject
        self.title = title
        self.conclusion = conclusion
        self.measures = Array(measures.prefix(2))
        self.bars = bars
    }

    private static let (left, right, thickness) = (150.0, 60.0, 18.0)
    private static let width = 480.0

    private var step: Double { Double(measures.count) * (BarChart.thickness + 4) + 12 }
    private var key: Double { measures.count > 1 ? 32 : 0 }
    var height: Double { key + Double(bars.count) * step + 8 }

    func draw(_ drawing: inout Drawing) {
        if measures.count > 1 { drawKey(&drawing) }
        let most = Double(max(1, bars.flatMap(\.values).max() ?? 1))
        for (index, bar) in bars.enumerated() {
            let top = key + Double(index) * step + 6
            let middle = top + (step - 12) / 2 + 5
            drawing.label(BarChart.short(bar.label), "end", x: BarChart.left - 10, y: middle)
            guard bar.values.contains(where: { $0 > 0 }) else {
                drawing.label("0", "value", x: BarChart.left + 8, y: middle)
                continue
            }
            for (measure, value) in bar.values.prefix(measures.count).enumerated() {
                let y = top + Double(measure) * (BarChart.thickness + 4)
                let length =
                    Double(max(0, value)) / most * (BarChart.width - BarChart.left - BarChart.right)
                shape(measure, &drawing, x: BarChart.left, y: y, width: length)
                drawing.label("\(value)", "value", x: BarChart.left + length + 8, y: y + 14)
            }
        }
        drawing.line("axis", from: (BarChart.left, key), to: (BarChart.left, height - 2))
    }

    /// What fits beside the axis; the table has the whole words.
    private static func short(_ label: String) -> String {
        label.count <= 17 ? label : label.prefix(16) + "\u{2026}"
    }

    /// The second measure is striped: colour is not the only difference.
    private func shape(_ measure: Int, _ drawing: inout Drawing, x: Double, y: Double, width: Double) {
        drawing.rectangle(
            measure == 0 ? "bar-1" : "bar-2", x: x, y: y, width: width, height: BarChart.thickness,
            pattern: measure == 0 ? nil : stripes)
    }

    private var stripes: ElementID { id.appending("stripes") }

    private func drawKey(_ drawing: inout Drawing) {
        drawing.pattern(stripes, size: 8) { $0.line("stripe", from: (0, 8), to: (8, 0)) }
        for (index, measure) in measures.enumerated() {
            let x = 10 + Double(index) * 220
            shape(index, &drawing, x: x, y: 4, width: 24)
            drawing.label(measure, "key", x: x + 32, y: 18)
        }
    }
}

/// One measure over time.
public struct TrendChart: Sendable {
    let id: ElementID
    let title: String
    let conclusion: String
    let subject: String
    let measure: String
    let points: [(label: String, value: Int)]

    /// A chart of points in order, such as months.
    public init(
        id: ElementID, title: String, conclusion: String, subject: String, measure: String,
        points: [(label: String, value: Int)]
    ) {
        self.id = id
        self.subject = subject
        self.title = title
        self.conclusion = conclusion
        self.measure = measure
        self.points = points
    }

    func draw(_ drawing: inout Drawing) {
        let most = Double(max(1, points.map(\.value).max() ?? 1))
        let gap = 420 / Double(max(1, points.count - 1))
        let places = points.enumerated().map { index, point in
            (x: 30 + Double(index) * gap, y: 160 - Double(max(0, point.value)) / most * 120)
        }
        drawing.line("axis", from: (20, 160), to: (460, 160))
        drawing.polyline("trend", places)
        // Twelve labels side by side fit; of more each second or third is written.
        let every = (points.count + 11) / 12
        for (index, (point, place)) in zip(points, places).enumerated() {
            drawing.circle("dot", x: place.x, y: place.y, radius: 4)
            guard index.isMultiple(of: every) else { continue }
            drawing.label("\(point.value)", "middle", x: place.x, y: place.y - 12)
            drawing.label(point.label, "middle", x: place.x, y: 184)
        }
    }
}

extension HTML {
    /// The conclusion first, then the drawing, then the table behind it.
    public mutating func chart(_ chart: BarChart, _ language: ProgrammeKit.Language) {
        figure(chart.title, chart.conclusion, chart.id, language, height: chart.height) {
            chart.draw(&$0)
        } table: {
            $0.figures(
                chart.title, chart.id, chart.subject, chart.measures,
                chart.bars.map { ($0.label, $0.values) })
        }
    }

    /// The same for a trend.
    public mutating func chart(_ chart: TrendChart, _ language: ProgrammeKit.Language) {
        figure(chart.title, chart.conclusion, chart.id, language, height: 200) {
            chart.draw(&$0)
        } table: {
            $0.figures(
                chart.title, chart.id, chart.subject, [chart.measure],
                chart.points.map { ($0.label, [$0.value]) })
        }
    }

    private mutating func figure(
        _ title: String, _ conclusion: String, _ id: ElementID, _ language: ProgrammeKit.Language,
        height: Double,
        drawing: (inout Drawing) -> Void, table: (inout HTML) -> Void
    ) {
        self.figure {
            $0.figcaption(conclusion)
            $0.div(.class("scroll"), .role(.region), .label(title), .scrollable) {
                $0.drawing(
                    title, id: id, width: 480, height: height, .class("chart"), content: drawing)
            }
            $0.details {
                $0.summary(PageWording.table.in(language))
                table(&$0)
            }
        }
    }

    private mutating func figures(
        _ title: String, _ id: ElementID, _ subject: String, _ measures: [String],
        _ rows: [(label: String, values: [Int])]
    ) {
        dataTable(
            title, id: id.appending("table"), columns: [.words(subject)] + measures.map { .number($0) }
        ) {
            for row in rows {
                $0.tr {
                    $0.th(row.label, .scope(.row))
                    for value in row.values { $0.number(value) }
                }
            }
        }
    }
}
