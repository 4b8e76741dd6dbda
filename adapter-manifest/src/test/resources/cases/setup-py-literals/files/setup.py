#!/usr/bin/env python
"""setup(install_requires=["documented"])"""
from setuptools import setup, find_packages

# install_requires=["commented"]
base = [
    "requests>=2.0",
    'PyYAML',
]
base += ["attrs"]
tests = ["pytest", "pytest-cov"]

setup(
    name="My_Project",
    packages=find_packages(exclude=["tests"]),
    install_requires=base + ["click>=8,<9 ; python_version > '3.6'"],
    setup_requires=["setuptools_scm"],
    tests_require=tests,
    extras_require={
        "yaml": ["ruamel.yaml"],
        "test": tests,
        "docs": ("sphinx", "furo"),
        "self": ["my-project"],
    },
    classifiers=["Framework :: Django"],
)
