using Tillsight.DuckDb;

// The test program is also the other process of FileInUseTests: "hold <file>" keeps a database open until its input ends.
if (args is ["hold", var path])
{
    using var database = DuckDbDatabase.Open(path);
    Console.WriteLine("held");
    Console.In.ReadToEnd();
    return 0;
}
return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
