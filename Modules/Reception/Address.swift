import HTTP

/// What the parts of an address say.
struct Address {
    var named: [(subject: Subject, number: Int64)] = []
    var words: [String: String] = [:]

    init(_ page: Page, _ path: [String]) {
        for (part, text) in zip(page.path, path) {
            switch part {
            case .literal: break
            case .subject(let subject): if let number = subject.number(text) { named.append((subject, number)) }
            case .word(let name): words[name] = text
            case .token: words["token"] = text
            }
        }
    }
}

/// What came with a request besides its address.
struct Sent {
    var form = Form()
    var file: Multipart.File?

    init(_ request: Request) throws {
        guard request.method == .post else { return }
        guard request.headers["content-type"]?.hasPrefix("multipart/") == true else {
            form = try request.form()
            return
        }
        let multipart = try request.multipart()
        form = multipart.form
        file = multipart.files.first
    }
}
