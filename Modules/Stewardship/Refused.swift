import ProgrammeKit
import Reception
import Retention
import Rights

/// What the house refused, in words for whoever tried it.
struct Refused: Explained {
    let words: Text

    /// Does it, and turns what the house says against it into words. A thing that is gone is missing.
    static func explaining<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as RetentionError {
            throw Refused(words: error.text)
        } catch let error as RequestError {
            throw Refused(words: error.text)
        } catch let error as BreachError {
            throw Refused(words: error.text)
        }
    }
}
