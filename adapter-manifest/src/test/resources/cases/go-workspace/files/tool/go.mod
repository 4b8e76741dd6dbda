module example.net/tool

require example.org/lib v1.0.0

tool example.org/lib/cmd
