// swift-tools-version:5.9
/* .package(url: "https://example.org/a/never", from: "1.0.0") /* nested */ still a comment */
import PackageDescription
let text = """
.package(url: "https://example.org/a/text", from: "1.0.0")
"""
#if false
let old: [Package.Dependency] = [.package(url: "https://example.org/a/old", from: "1.0.0")]
#endif
let shared: [Package.Dependency] = [
  .package(url: "https://example.org/a/range", "1.2.3"..<"2.0.0"),
  .package(url: "https://example.org/a/closed.git", "4.0.0" ... "4.9.9"),
  .package(name: "Major", url: "https://example.org/a/major", .upToNextMajor(from: "5.0.0")),
  .package(
    url: "https://example.org/a/exact/",
    exact: "1.0.0"
  ),
  .package(url: #"git@example.org:a/branch.git"#, branch: "main"),
  .package(id: "mona.linked-list", from: "1.0.0"),
]
let package = Package(name: "X", dependencies: shared + [.package(path: "../Near"), .package(name: "N", path: "N")],
  targets: [.target(name: "X", dependencies: [.product(name: "Range", package: "range"), .target(name: "Y")])])
package.dependencies.append(.package(url: "https://example.org/a/late", revision: "0123abc"))
