Console.Error.WriteLine("tillsight: not built yet"); return 2;
