using PolicyEngine.StorageBench;

// dotnet run -c Release --project bench/Storage -- [groups|ledger] …   (none: both)
var wanted = args.Length == 0 ? ["groups", "ledger"] : args;
foreach (var name in wanted)
{
    Console.WriteLine($"## {name}");
    switch (name)
    {
        case "groups": await GroupBench.Run(); break;
        case "ledger": await LedgerBench.Run(); break;
        default: Console.Error.WriteLine($"There is no benchmark '{name}'."); return 2;
    }
}

return 0;
