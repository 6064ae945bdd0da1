namespace PolicyEngine.Activities.Tests.Plans;

/// <summary>What people answer in the tests of plans.</summary>
internal static class PlanExamples
{
    public static object Unit { get; } = new { id = "market", department = "市场监督管理局", system = "市场监管", level = "county" };

    public static object ItemList { get; } = new
    {
        unit = "market",
        items = new object[]
        {
            new { id = "item-1", name = "登记事项检查", department = "市场监督管理局", itemClass = "general", basis = "某法第一条" },
            new { id = "item-2", name = "公示信息检查", department = "市场监督管理局", itemClass = "key", basis = "某法第二条" },
        },
    };

    public static object Plan(params object[] tasks) => new { name = "年度抽查计划", tasks };

    public static object Task(string id, string item = "item-1", int times = 1) => new
    {
        id,
        name = $"任务{id}",
        items = new[] { item },
        samples = new[] { new { library = "B", ratioPercent = 5 } },
        from = "2025-06-02",
        to = "2025-06-27",
        origin = "annual-plan",
        drawMode = "double-random",
        timesPerYear = times,
    };
}
