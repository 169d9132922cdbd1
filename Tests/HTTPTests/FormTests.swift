import Testing

@testable import HTTP

@Suite("Forms")
struct FormTests {
    private func post(_ body: String, type: String) throws -> Request {
        let bytes = HostileCase.decode(body[...])
        let head = "POST / HTTP/1.1¶Host: a¶Content-Type: \(type)¶Content-Length: \(bytes.count)¶¶"
        return try request(head + body)
    }

    private func form(_ body: String, type: String = "application/x-www-form-urlencoded") throws -> Form {
        try post(body, type: type).form()
    }

    @Test("A form is read in its order, with Danish letters, line ends and ticked boxes")
    func fields() throws {
        let form = try form("navn=S%C3%B8ren+%C3%85&note=en%0D%0Ato%09tre&dag=man&dag=tir&tom=")
        #expect(form.fields.map(\.name) == ["navn", "note", "dag", "dag", "tom"])
        #expect(try form.value("navn") == "Søren Å" && form.value("note") == "en\r\nto\ttre" && form.value("tom") == "")
        #expect(form.values("dag") == ["man", "tir"])
        #expect(try self.form("").fields == [])
    }

    @Test("A field that comes twice is no single value")
    func twice() throws {
        let form = try form("id=1&id=2")
        #expect(throws: Refusal.form) { try form.value("id") }
    }

    @Test(
        "Whatever is not a form is refused",
        arguments: [
            ("a=%", Refusal.encoding), ("a=%4", .encoding), ("a=%gg", .encoding), ("a=%00", .encoding),
            ("a=%1b", .encoding),
            ("a=%7F", .encoding), ("a=%c3", .encoding), ("a=%c0%80", .encoding), ("a=æ", .encoding),
            ("a=b c", .encoding),
            ("a=\\0", .encoding), ("a=\\xff", .encoding), ("a=b¶", .encoding), ("=b", .form), ("&", .form),
            ("a=b&", .form),
            ("a&&b", .form), ("{1001*a=b&}a", .tooManyFields),
        ])
    func refused(body: String, refusal: Refusal) {
        #expect(throws: refusal) { try form(body) }
    }

    @Test(
        "Another media type is refused",
        arguments: [
            "text/plain", "application/json", "application/x-www-form-urlencoded; charset=latin1",
            "multipart/form-data",
            "application/x-www-form-urlencoded; charset=utf-8; charset=utf-8",
            "application/x-www-form-urlencoded,text/plain",
        ])
    func mediaType(type: String) {
        #expect(throws: Refusal.mediaType) { try form("a=b", type: type) }
    }

    @Test("The media type's case and its charset of UTF-8 do not matter")
    func mediaTypeSpelling() throws {
        let form = try form("a=b", type: #"Application/X-WWW-Form-URLencoded; Charset="UTF-8""#)
        #expect(try form.value("a") == "b")
    }
}

@Suite("Forms with files")
struct MultipartTests {
    private func multipart(_ body: String, boundary: String = "boundary=xYz") throws -> Multipart {
        let bytes = HostileCase.decode(body[...])
        return try request(
            "POST / HTTP/1.1¶Host: a¶Content-Type: multipart/form-data; \(boundary)¶Content-Length: \(bytes.count)¶¶"
                + body
        ).multipart()
    }

    private let field = #"Content-Disposition: form-data; name="navn""#
    private let file = #"Content-Disposition: form-data; name="fil"; filename="borgere; æ.csv""#

    @Test("Fields and files are told apart, and content is kept byte for byte")
    func parts() throws {
        let multipart = try multipart(
            "--xYz¶\(field)¶¶Søren¶--xYz¶\(file)¶Content-Type: text/csv¶¶\\0\r\n--xY¶-¶\\xff¶--xYz--¶")
        #expect(multipart.form.fields == [Form.Field(name: "navn", value: "Søren")])
        #expect(multipart.files.map(\.field) == ["fil"] && multipart.files.map(\.name) == ["borgere; æ.csv"])
        #expect(multipart.files.first?.content == HostileCase.decode("\\0\r\n--xY¶-¶\\xff"))
    }

    @Test("Empty content, an empty file and no parts at all are forms")
    func empty() throws {
        #expect(try multipart("--xYz¶\(field)¶¶¶--xYz--").form.value("navn") == "")
        #expect(try multipart("--xYz¶\(file)¶¶¶--xYz--").files.first?.content == [])
        #expect(try multipart("--xYz--¶").form.fields == [])
    }

    @Test("A quoted boundary is the same boundary")
    func quoted() throws {
        #expect(try multipart("--xYz¶\(field)¶¶a¶--xYz--", boundary: #"boundary="xYz""#).form.value("navn") == "a")
    }

    @Test(
        "Whatever browsers do not write is refused",
        arguments: [
            "", "--xYz", "--xYz-", "--xYz¶", "preamble¶--xYz--", "--xYz--¶epilogue", "--xYzz¶$F¶¶a¶--xYz--",
            "--xYz¶$F¶¶a", "--xYz¶$F¶¶a--xYz--", "--xYz¶$F¶¶a\\n--xYz--", "--xYz\\n$F\\n\\na¶--xYz--",
            "--xYz¶$F¶a¶--xYz--",
            "--xYz¶¶a¶--xYz--", "--xYz¶$F¶$F¶¶a¶--xYz--", "--xYz¶X: y¶¶a¶--xYz--",
            "--xYz¶Content-Disposition: form-data¶¶a¶--xYz--",
            "--xYz¶Content-Disposition: form-data; name=\"\"¶¶a¶--xYz--",
            "--xYz¶Content-Disposition: attachment; name=\"a\"¶¶a¶--xYz--",
            "--xYz¶Content-Disposition: form-data; name=\"a\"; name=\"b\"¶¶a¶--xYz--",
            "--xYz¶Content-Disposition: form-data; name=\"a¶¶a¶--xYz--",
            "--xYz¶$F¶Content-Transfer-Encoding: base64¶¶a¶--xYz--",
            "--xYz¶$F¶ folded¶¶a¶--xYz--", "--xYz¶$F¶X: \\0¶¶a¶--xYz--", "--xYz¶$F¶X: {5000*y}¶¶a¶--xYz--",
            "{101*--xYz¶$F¶¶a¶}--xYz--", "--xYz¶$F¶¶\\0¶--xYz--", "--xYz¶$F¶¶\\xff¶--xYz--", "--xYz¶$F¶¶a¶--xYz x",
        ])
    func refused(body: String) {
        #expect(throws: Refusal.self) { try multipart(body.replacing("$F", with: field)) }
    }

    @Test(
        "A boundary that is none is refused",
        arguments: ["", "boundary=", "boundary=a b", #"boundary="a b""#, "boundary={71*a}"])
    func boundary(parameter: String) {
        #expect(throws: Refusal.self) { try multipart("--xYz--", boundary: parameter) }
    }
}
