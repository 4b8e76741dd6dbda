module example.com/listed
