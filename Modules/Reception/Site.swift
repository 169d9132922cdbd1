package import Access
package import Casework
import Foundation
import Glibc
package import Participation
import People
package import Retention
import Store
package import Tenancy

/// One tenant as it is served now.
package final class Site: Sendable {
    package let tenant: Tenant
    /// Everything that the tenant offers, with its rules.
    package let offers: Offers
    /// The programmes that bring volunteers together with households.
    package let families: Set<ProgrammeID>
    package let authenticator: Authenticator
    /// The names of its people, for search; nothing of them is on disk.
    let names: NameIndex
    /// What waits for a coordinator, kept until somebody changes something.
    package let desk: DeskIndex
    /// Whether anything is overdue, kept as long.
    package let verification: VerificationIndex
    /// What the configuration's file looked like when it was read.
    let mark: FileMark

    private init(
        _ tenant: Tenant, _ mark: FileMark, authenticator: Authenticator, names: NameIndex, desk: DeskIndex,
        verification: VerificationIndex
    ) {
        self.tenant = tenant
        offers = Offers(tenant)
        families = Set(offers.all.filter(\.joinsHouseholds).map(\.id))
        self.authenticator = authenticator
        self.names = names
        self.desk = desk
        self.verification = verification
        self.mark = mark
    }

    convenience init(_ tenant: Tenant, _ mark: FileMark, passwords: PasswordHasher) {
        self.init(
            tenant, mark, authenticator: Authenticator(tenant.store, passwords: passwords), names: NameIndex(),
            desk: DeskIndex(), verification: VerificationIndex())
    }

    /// The same site under another configuration.
    func reconfigured(_ tenant: Tenant, _ mark: FileMark) -> Site {
        Site(tenant, mark, authenticator: authenticator, names: names, desk: desk, verification: verification)
    }
}

/// A tenant, and the two files that every request looks at: whether it is turned off, and how it is configured.
struct SitePlace: Sendable {
    let name: TenantName
    private let disabled: String
    private let configuration: String

    init(_ name: TenantName, in installation: Installation) {
        self.name = name
        disabled = installation.disabledMark(name).path
        configuration = installation.files(of: name).configuration.path
    }

    var isDisabled: Bool { access(disabled, F_OK) == 0 }

    /// Nil where there is no configuration.
    var mark: FileMark? { FileMark(configuration) }
}

/// Whether a file is still the one that was read: its inode, length and time of change.
struct FileMark: Equatable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let length: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// Nil where there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        length = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}
