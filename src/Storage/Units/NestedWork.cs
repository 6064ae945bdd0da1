namespace PolicyEngine.Storage;

/// <summary>Refuses a work within a work: on SQLite it would wait for itself.</summary>
internal static class NestedWork
{
    [ThreadStatic]
    private static bool inside;

    public static void Refuse()
    {
        if (inside)
        {
            throw new InvalidOperationException("A work must not commit or read through another one: use the unit that it was given.");
        }
    }

    /// <summary>Runs the work with the refusal in force on this thread.</summary>
    public static void Run(Action work)
    {
        inside = true;
        try
        {
            work();
        }
        finally
        {
            inside = false;
        }
    }
}
