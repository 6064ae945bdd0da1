using System.Xml.Linq;

namespace PolicyEngine.Architecture.Tests;

/// <summary>Dependencies go downwards only.</summary>
public class RoomTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Calendars"] = [],
        ["Rules"] = ["Calendars"],
        ["Transactions"] = [],
        ["Workflows"] = ["Calendars", "Rules", "Transactions"],
        ["Supervision"] = ["Calendars", "Rules", "Transactions"],
        ["Activities"] = ["Workflows", "Supervision", "Calendars", "Rules", "Transactions"],
        ["Rehearsals"] = ["Activities", "Workflows", "Supervision", "Transactions", "Rules", "Calendars"],
        ["Storage"] = ["Supervision", "Workflows", "Transactions", "Calendars", "Rules"],
        ["PolicyHost"] = ["Calendars", "Rules", "Transactions", "Workflows", "Supervision", "Activities", "Rehearsals", "Storage"],
    };

    public static TheoryData<string> Rooms() =>
        new(Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!).Where(d => d != "Console"));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_below_it(string room)
    {
        MayKnow.ShouldContainKey(room, $"src/{room} is not a room of the house: add it to the table with what it may know");
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", room, $"{room}.csproj"));
        var known = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
        known.Except(MayKnow[room]).ShouldBeEmpty($"{room} may only know {string.Join(", ", MayKnow[room])}");
    }

    [Fact]
    public void Every_room_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "PolicyEngine.sln"));
        foreach (var project in Repository.SourceFiles("*.csproj"))
        {
            solution.ShouldContain(Path.GetFileName(project));
        }
    }
}
