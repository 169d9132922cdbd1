import CSV
import Testing

@Suite struct CSVReaderTests {
    private func rows(_ bytes: [UInt8], chunk: Int = 7, limits: CSVLimits = CSVLimits()) throws -> [[String]] {
        try records(bytes, chunk: chunk, limits: limits).map(\.fields)
    }

    private func records(_ bytes: [UInt8], chunk: Int = 7, limits: CSVLimits = CSVLimits()) throws -> [Record] {
        var reader = CSVReader(limits: limits)
        var found: [Record] = []
        var from = 0
        while from < bytes.count {
            let to = min(from + chunk, bytes.count)
            try reader.feed(Array(bytes[from..<to])) { found.append($0) }
            from = to
        }
        try reader.finish { found.append($0) }
        return found
    }

    private func rows(_ text: String, chunk: Int = 7) throws -> [[String]] { try rows(Array(text.utf8), chunk: chunk) }

    @Test("Every chunk size gives the same rows")
    func chunks() throws {
        let text = "navn;note\r\n\"Åse; \"\"Bo\"\"\";\"to\r\nlinjer\"\r\nÆrø;æ\n"
        let whole = try rows(text, chunk: 1000)
        #expect(whole == [["navn", "note"], ["Åse; \"Bo\"", "to\r\nlinjer"], ["Ærø", "æ"]])
        for size in 1...40 { #expect(try rows(text, chunk: size) == whole) }
    }

    @Test("Every chunk size tells the same of the first line, though a line break or a file's mark is cut in two")
    func chunksOfTheFirstLine() throws {
        for size in 1...12 {
            let records = try records(Array("sep=,\r\na,b\r\n1,2\r\n".utf8), chunk: size)
            #expect(records.map(\.row) == [1, 2])
            #expect(records.map(\.line) == [2, 3])
            #expect(throws: CSVError.utf16) { try rows([0, 0x12, 0, 0x0A, 0, 0x41], chunk: size) }
        }
    }

    @Test("Semicolon, comma and tab are told apart by the first line", arguments: [";", ",", "\t"])
    func delimiters(_ mark: String) throws {
        #expect(try rows("navn\(mark)by\nA\(mark)B") == [["navn", "by"], ["A", "B"]])
    }

    @Test("A delimiter inside quotation marks does not decide")
    func quotedDelimiter() throws {
        #expect(try rows("\"a,b,c\";d\n1;2") == [["a,b,c", "d"], ["1", "2"]])
    }

    @Test("Excel's line sep= names the delimiter and is no row")
    func separatorLine() throws {
        let found = try records(Array("sep=,\r\nnavn,by\r\nA;A,B\r\n".utf8))
        #expect(found.map(\.fields) == [["navn", "by"], ["A;A", "B"]])
        #expect(found.map(\.row) == [1, 2])
        #expect(found.map(\.line) == [2, 3])
    }

    @Test("A byte order mark is no part of the first heading")
    func mark() throws {
        #expect(try rows([0xEF, 0xBB, 0xBF] + Array("navn\nBo".utf8), chunk: 1) == [["navn"], ["Bo"]])
    }

    @Test("Windows-1252 is detected by its first letter and converted")
    func windows() throws {
        let bytes = Array("navn;by\r\nS".utf8) + [0xF8] + Array("ren;".utf8) + [0xC5] + Array("rhus ".utf8) + [0x80]
        #expect(try rows(bytes) == [["navn", "by"], ["Søren", "Århus €"]])
    }

    @Test("A row whose letters are not the file's encoding is faulted, and the next row is read")
    func mixed() throws {
        let found = try records(Array("navn\nSøren\nS".utf8) + [0xF8] + Array("ren\nÅse\n".utf8))
        #expect(found.map(\.fault) == [nil, nil, .letters, nil])
        #expect(found[3].text(0) == "Åse")
    }

    @Test("A byte that Windows-1252 does not define faults its row")
    func undefined() throws {
        let found = try records(Array("navn\nS".utf8) + [0xF8, 0x8D, 0x0A])
        #expect(found.map(\.fault) == [nil, .letters])
    }

    @Test("UTF-16 and workbooks are refused with what to do")
    func foreign() {
        #expect(throws: CSVError.utf16) { try rows([0xFF, 0xFE, 0x6E, 0, 0x0A, 0]) }
        #expect(throws: CSVError.utf16) { try rows([0xFE, 0xFF, 0, 0x6E, 0, 0x0A]) }
        #expect(throws: CSVError.utf16) { try rows([0x6E, 0, 0x61, 0, 0x0A, 0]) }
        #expect(throws: CSVError.workbook) { try rows([0x50, 0x4B, 0x03, 0x04, 0x14, 0]) }
        #expect(CSVError.utf16.description.contains("CSV UTF-8"))
    }

    @Test("A NUL byte is refused with its line")
    func binary() {
        #expect(throws: CSVError.binary(line: 2)) { try rows(Array("navn;by\nBo;".utf8) + [0, 1, 2]) }
    }

    @Test("A quoted field that the file cuts off is refused with the line where it opens")
    func truncated() {
        #expect(throws: CSVError.unfinishedQuote(line: 3)) { try rows("navn\nBo\n\"Åse\nog\nmere") }
        #expect(throws: CSVError.unfinishedQuote(line: 1)) { try rows("\"navn") }
    }

    @Test("An empty file is refused")
    func empty() {
        #expect(throws: CSVError.empty) { try rows("") }
        #expect(throws: CSVError.empty) { try rows([0xEF, 0xBB, 0xBF]) }
        #expect(throws: CSVError.empty) { try rows("\n\r\n;;\n") }
    }

    @Test("Ragged rows keep their own number of fields, blank rows are counted and not given")
    func ragged() throws {
        let found = try records(Array("a;b;c\n1\n\n;;\n1;2;3;4\n".utf8))
        #expect(found.map(\.count) == [3, 1, 4])
        #expect(found.map(\.row) == [1, 2, 5])
        #expect(found[1].text(2) == "")
    }

    @Test("Text after a closing quotation mark faults its row and column only")
    func strayQuote() throws {
        let found = try records(Array("a;b\n1;\"x\"y\n1;\"x\" \n1;a \"b\" c\n1;\"x\" \"y\"\n".utf8))
        let second = Record.Fault.quotation(column: 1)
        #expect(found.map(\.fault) == [nil, second, nil, nil, second])
        #expect(found[3].text(1) == "a \"b\" c")
    }

    @Test("Lone carriage returns end rows")
    func oldMac() throws {
        #expect(try rows("a;b\r1;2\r") == [["a", "b"], ["1", "2"]])
    }

    @Test("Limits bound a field, a row and the columns")
    func limits() {
        var small = CSVLimits()
        small.field = 5
        #expect(throws: CSVError.fieldTooLong(line: 2, limit: 5)) { try rows(Array("a\n123456".utf8), limits: small) }
        small.field = 50
        small.row = 8
        #expect(throws: CSVError.rowTooLong(line: 2, limit: 8)) {
            try rows(Array("a;b\n123456;78901\n".utf8), limits: small)
        }
        #expect(throws: CSVError.rowTooLong(line: 1, limit: 8)) {
            try rows(Array("aaaaaaaaaaaaaaaaaaaaaaaa".utf8), limits: small)
        }
        small.row = 100
        small.columns = 2
        #expect(throws: CSVError.tooManyColumns(line: 1, limit: 2)) { try rows(Array("a;b;c\n".utf8), limits: small) }
    }

    @Test("Spaces round a field go, no-break spaces too")
    func spaces() throws {
        let found = try records(Array("a;b\n  Bo \u{A0};\" x \"\n".utf8))
        #expect(found[1].fields == ["Bo", "x"])
        #expect(try records(Array("a;b\n\u{A0};1\n".utf8))[1].isEmpty(0))
    }

    @Test("No bytes at all make the reader crash or give a row beyond its limits")
    func noise() {
        var generator = Noise(state: 42)
        let alphabet: [UInt8] = [0x22, 0x3B, 0x2C, 0x0A, 0x0D, 0x41, 0xC3, 0xB8, 0xF8, 0xEF, 0xBB, 0xBF, 0x20, 0x81]
        var limits = CSVLimits()
        limits.field = 20
        limits.row = 40
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            let one = try? rows(bytes, chunk: 3, limits: limits)
            let other = try? rows(bytes, chunk: 1000, limits: limits)
            #expect(one == other)
        }
    }
}

/// A small linear generator, so that a failure replays.
private struct Noise: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
