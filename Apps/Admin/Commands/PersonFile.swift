import Days
import Foundation
import People
import Tenancy

/// A person's details as a JSON file.
enum PersonFile {
    private struct Fields: Decodable {
        var name: String?
        var chosenName, phone, email, address, cpr, birthDay: String?
        var languages, interests, wishes, declines, contact: String?
        var protected: Bool?
    }

    private static let known = [
        "name", "chosenName", "phone", "email", "address", "cpr", "birthDay", "languages", "interests", "wishes",
        "declines", "contact", "protected",
    ]

    /// A whole person.
    /// - Throws: ``UsageError/configuration(_:)`` for a file that is no such object; never with its content.
    static func read(_ bytes: [UInt8]) throws -> PersonDetails {
        let (fields, _) = try decode(bytes)
        return PersonDetails(
            name: fields.name ?? "", chosenName: fields.chosenName, phone: fields.phone, email: fields.email,
            address: fields.address, cpr: try fields.cpr.map { try CPR($0) },
            birthDay: try fields.birthDay.map { try Day(danish: $0) }, languages: fields.languages,
            interests: fields.interests, wishes: fields.wishes, declines: fields.declines, contact: fields.contact,
            protected: fields.protected ?? false)
    }

    /// The fields that the file names, and no others: null empties one.
    /// - Throws: as ``read(_:)``, and for `protected`, which is no text.
    static func changes(_ bytes: [UInt8]) throws -> [Change] {
        let (fields, names) = try decode(bytes)
        return try names.map { name in
            switch name {
            case "name": .name(fields.name ?? "")
            case "chosenName": .chosenName(fields.chosenName)
            case "phone": .phone(fields.phone)
            case "email": .email(fields.email)
            case "address": .address(fields.address)
            case "cpr": .cpr(try fields.cpr.map { try CPR($0) })
            case "birthDay": .birthDay(try fields.birthDay.map { try Day(danish: $0) })
            case "languages": .languages(fields.languages)
            case "interests": .interests(fields.interests)
            case "wishes": .wishes(fields.wishes)
            case "declines": .declines(fields.declines)
            case "contact": .contact(fields.contact)
            default: throw UsageError.configuration("The field \(name) is no text that can be changed here.")
            }
        }
    }

    private static func decode(_ bytes: [UInt8]) throws -> (Fields, names: [String]) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let data = Data(bytes)
        guard let fields = try? decoder.decode(Fields.self, from: data),
            let keys = try? decoder.decode(Keys.self, from: data)
        else { throw UsageError.configuration("The file must be one JSON object with texts such as name and phone.") }
        for key in keys.names where !known.contains(key) {
            let hint = nearest(to: key, among: known).map { " Did you mean \($0)?" } ?? ""
            throw UsageError.configuration("The file has an unknown field.\(hint)")
        }
        return (fields, keys.names)
    }

    /// The names of an object's members.
    private struct Keys: Decodable {
        let names: [String]

        private struct Name: CodingKey {
            let stringValue: String
            let intValue: Int? = nil
            init?(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue).sorted()
        }
    }
}
