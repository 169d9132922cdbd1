import Days
import Sealing
import Store

/// An entry of a trail as a line of JSON: ids and codes, with its link of the chain.
enum TrailText {
    static func line(_ entry: TrailEntry, _ chain: [UInt8]) -> [UInt8] {
        var line = Array("{\"seq\":\(entry.seq),\"at\":\"\(entry.at.iso)\",\"actor\":".utf8)
        RowText.quote(entry.actor.id, to: &line)
        line += ",\"action\":".utf8
        RowText.quote(entry.action, to: &line)
        line += ",\"record\":\(entry.record.map { "\"\(Base32.encode($0))\"" } ?? "null"),\"detail\":".utf8
        if let detail = entry.detail { RowText.quote(detail, to: &line) } else { line += "null".utf8 }
        let persons = entry.persons.map { "\"\($0)\"" }.joined(separator: ",")
        line += ",\"persons\":[\(persons)],\"chain\":\"\(chain.hex)\"}\n".utf8
        return line
    }
}
