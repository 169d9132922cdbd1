import Foundation

/// The module map of `Modules/README.md`: floors from top to bottom, rooms from left to right, and arrows.
struct ModuleMap {
    /// Lowest floor first.
    let floors: [[String]]
    let arrows: Set<Arrow>
    /// Each room's one sentence.
    let sentences: [String: String]

    struct Arrow: Hashable, Comparable, CustomStringConvertible {
        let from: String
        let to: String

        var description: String { "\(from) --> \(to)" }
        static func < (left: Arrow, right: Arrow) -> Bool { (left.from, left.to) < (right.from, right.to) }
    }

    init(readme: String) {
        var floors: [[String]] = []
        var arrows: Set<Arrow> = []
        var sentences: [String: String] = [:]
        for line in readme.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.first == "subgraph" { floors.append([]) }
            if words.count == 1, !floors.isEmpty, line.hasPrefix("        "), let room = words.first {
                floors[floors.count - 1].append(String(room))
            }
            if words.count >= 3, words[1] == "-->" {
                for target in words[2...] where target != "&" {
                    arrows.insert(Arrow(from: String(words[0]), to: String(target)))
                }
            }
            if line.hasPrefix("- **"), let end = line.range(of: "** ") {
                let room = line[line.index(line.startIndex, offsetBy: 4)..<end.lowerBound]
                sentences[String(room)] = String(line[end.upperBound...])
            }
        }
        self.floors = floors.reversed()
        self.arrows = arrows
        self.sentences = sentences
    }

    /// Whether an arrow points down, or to the left on one floor.
    func isAllowed(_ arrow: Arrow) -> Bool {
        guard let from = place(of: arrow.from), let to = place(of: arrow.to) else { return false }
        return to.floor < from.floor || (to.floor == from.floor && to.index < from.index)
    }

    private func place(of room: String) -> (floor: Int, index: Int)? {
        for (floor, rooms) in floors.enumerated() {
            if let index = rooms.firstIndex(of: room) { return (floor, index) }
        }
        return nil
    }
}
