import Days
import Store

@testable import Access

extension Transaction {
    /// A failure of an address with another login each time, without its hash.
    func failAddress(_ address: String, _ index: Int) throws {
        try Throttle.fail(self, [.login("login-\(index)"), .address(address)])
        try audit("sign-in.refused")
    }
}
