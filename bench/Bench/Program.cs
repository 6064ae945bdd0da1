using PolicyEngine.Bench;

// dotnet run -c Release --project bench/Bench -- [verdict|outcome|batch|http|startup] …   (none: all)
var wanted = args.Length == 0 ? ["verdict", "outcome", "batch", "http", "startup"] : args;
foreach (var name in wanted)
{
    Console.WriteLine($"## {name}");
    switch (name)
    {
        case "verdict": VerdictBench.Run(); break;
        case "outcome": OutcomeBench.Run(); break;
        case "batch": await BatchBench.Run(1_000_000); break;
        case "http": await HttpBench.Run(); break;
        case "startup": StartupBench.Run(); break;
        case "empty-host": await StartupBench.ServeEmpty(); break;
        default: Console.Error.WriteLine($"There is no benchmark '{name}'."); return 2;
    }
}

return 0;
