namespace PolicyEngine.Supervision.Draws;

/// <summary>Mistakes that are found where draws are used, worded where all of them are.</summary>
public static class DrawMistakes
{
    /// <summary>A task is drawn once.</summary>
    public static DrawMistake StandsAlready(string task, string draw) => Messages.StandsAlready(task, draw);

    public static DrawMistake UnknownObject(string id) => Messages.NotInRegister("object", id);

    public static DrawMistake UnknownInspector(string number) => Messages.NotInRegister("inspector", number);

    public static DrawMistake NotInspectable(string id, string status) => Messages.NotInspectable(id, status);

    /// <summary>A group of a task that is to be covered has no object.</summary>
    public static DrawMistake EmptyGroup(string code) => Messages.EmptyStratum($"group '{code}'");

    /// <summary>So few of those who may come are not recused from the object.</summary>
    public static DrawMistake NoTeamFor(string objectId, int needed, int there) => Messages.NoTeamFor(objectId, needed, there);

    /// <summary>The platform's file cannot be read.</summary>
    public static DrawMistake Unreadable(string at, string message) => Messages.ImportUnreadable(at, message);

    /// <summary>The platform's file holds none, or several.</summary>
    public static DrawMistake NotOneDraw(int count) => Messages.NotOneDraw(count);
}
