using PolicyEngine.StorageBench;
using PolicyEngine.StorageBench.Workflows;

// dotnet run -c Release --project bench/Storage -- [groups|ledger|cycles|waits] … [--quick]   (none: all)
var quick = args.Contains("--quick");
string[] wanted = [.. args.Where(a => a != "--quick")];
foreach (var name in wanted.Length == 0 ? ["groups", "ledger", "cycles", "waits"] : wanted)
{
    Console.WriteLine($"## {name}");
    switch (name)
    {
        case "groups": await GroupBench.Run(); break;
        case "ledger": await LedgerBench.Run(quick); break;
        case "cycles": await CycleBench.Run(quick); break;
        case "waits": await WaitBench.Run(quick); break;
        case "profile": await CycleBench.Profile(bare: false); break;
        case "profile-bare": await CycleBench.Profile(bare: true); break;
        default: Console.Error.WriteLine($"There is no benchmark '{name}'."); return 2;
    }
}

return 0;
