from conan import ConanFile
class Lib(ConanFile):
    name = "lib"
    requires = "fmt/10.2.1", "spdlog/1.13"
    tool_requires = ["ninja/1.11"]
    def requirements(self):
        self.requires("poco/1.13.0", transitive_headers=True)
        self.test_requires("gtest/1.14.0")
