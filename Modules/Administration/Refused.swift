import Access
import Import
import ProgrammeKit
import Reception
import Tenancy

/// What the house refused, in words for whoever tried it.
struct Refused: Explained {
    let words: Text

    /// Does it, and turns what the house says against it into words.
    static func explaining<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as AccessError where error != .busy {
            throw Refused(words: error.text)
        } catch let error as TenancyError {
            throw Refused(words: error.text)
        } catch let error as ConfigurationError {
            throw Refused(words: error.text)
        } catch {
            guard let words = ImportRefusal.text(of: error) else { throw error }
            throw Refused(words: words)
        }
    }
}
