import CSV
import Testing

@Suite struct CSVWriterTests {
    private func written(_ cells: [String]) -> String {
        var writer = CSVWriter(mark: false)
        writer.row(cells)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("A file begins with a byte order mark and its rows end in CRLF")
    func form() {
        var writer = CSVWriter()
        writer.row(["a", "b"])
        #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("a;b\r\n".utf8))
    }

    @Test("Delimiters, quotation marks and line breaks are quoted")
    func quotes() {
        #expect(written(["a;b", "c\"d", "e\nf"]) == "\"a;b\";\"c\"\"d\";\"e\nf\"\r\n")
    }

    @Test(
        "A cell that a spreadsheet would run is guarded",
        arguments: ["=1+1", "+45", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "\r=1", "-", "-2+3"])
    func formulas(_ cell: String) {
        #expect(written([cell]).contains("'" + cell.prefix(1)))
    }

    @Test("A negative number stays a number")
    func numbers() {
        #expect(written(["-12,5", "-1.000"]) == "\"-12,5\";-1.000\r\n")
    }

    @Test("What the writer guards, the reader gives back")
    func roundTrip() throws {
        let cells = ["+4512345678", "=A1", "Bo; \"B\"", "to\nlinjer", "-", "'navn"]
        var writer = CSVWriter()
        writer.row(["a", "b", "c", "d", "e", "f"])
        writer.row(cells)
        var reader = CSVReader()
        var found: [[String]] = []
        try reader.feed(writer.bytes) { found.append($0.fields) }
        try reader.finish { found.append($0.fields) }
        #expect(found.last == cells)
    }
}
