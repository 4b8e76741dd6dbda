from setuptools import setup

def requirements(name):
    return open(name).read().splitlines()

setup(
    name='x',
    install_requires=requirements("requirements.txt"),
    extras_require=dict(fast=["orjson"]),
    **{"setup_requires": ["cython"]},
    tests_require=open("test-requirements.txt").read(),
)
