import Foundation
import Retention
import Sealing

/// A folder that an SMS gateway empties: one file a message, in the form of the SMS Server Tools.
struct SMSSpool {
    let folder: URL

    /// Puts the message there whole or not at all. The name is random: it says nothing of whom or when.
    func put(_ text: String, to number: PhoneNumber) throws {
        let output = try FileOutput(in: folder)
        try output.write(Array("To: \(number.digits)\nAlphabet: UTF-8\n\n\(text)\n".utf8))
        try output.finish(as: folder.appendingPathComponent("sammen-\(Randomness.bytes(16).hex)"))
    }
}
