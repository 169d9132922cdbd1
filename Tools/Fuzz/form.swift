/// The body of a form, in either media type, must not crash, and what was read must be what a form can hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzForm(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let form = try? Form(urlEncoded: bytes[...], .form) { check(form) }
    if let multipart = try? Multipart(bytes, boundary: "x") {
        check(multipart.form)
        guard multipart.files.reduce(0, { $0 + $1.content.count }) <= count else {
            preconditionFailure("Files hold more than the body")
        }
    }
    _ = ParameterizedValue(bytes[...]).map { $0["a"] ?? "" }
    _ = Cookies(bytes[...])["a"]
    return 0
}

private func check(_ form: Form) {
    for field in form.fields {
        guard !field.name.isEmpty, !field.value.utf8.contains(0) else {
            preconditionFailure("A field holds a zero byte")
        }
    }
}
