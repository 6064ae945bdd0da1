using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Checks;

namespace PolicyEngine.Supervision.Tests.Plans;

/// <summary>Plans to check, in order but for what a test changes.</summary>
internal static class PlanExamples
{
    public static readonly PlanningUnit County = new("county-mr", "市场监督管理局", "市场监管", "county");
    public static readonly PlanningUnit City = new("city-mr", "市市场监督管理局", "市场监管", "city");

    public static readonly ItemList Items = new("list-1", "any", County.Id, new DateOnly(2023, 1, 1),
    [
        new InspectionItem("food", "食品经营检查", County.Department, "general") { Basis = "食品安全法", MarkedOnPlatform = true },
        new InspectionItem("lift", "电梯使用检查", County.Department, "key") { Basis = "特种设备安全法", MarkedOnPlatform = true },
        new InspectionItem("price", "价格行为检查", County.Department, "general") { Basis = "价格法", MarkedOnPlatform = true },
    ]);

    public static PlannedTask Task(string id, string item, decimal ratio, string? library = null, int month = 6) =>
        new(id, id, [item], [new PlannedSample(library, null) { RatioPercent = ratio }], new DateOnly(2023, month, 1), new DateOnly(2023, month, 28))
        {
            Origin = "annual-plan",
            DrawMode = "double-random",
            Participants = ["应急管理局"],
        };

    public static Plan Plan(string locality, params PlannedTask[] tasks) =>
        new("plan-1", locality, "annual-joint-plan", 2023, County, tasks) { CompletedOn = new DateOnly(2022, 12, 20) };

    public static PlanCheckInput Input(Plan plan, params Plan[] others) =>
        new(plan, Items, others, null, new Dictionary<string, int>(), new DateOnly(2022, 12, 20));
}
