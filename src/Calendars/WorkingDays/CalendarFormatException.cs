namespace PolicyEngine.Calendars;

/// <summary>A working-day table that cannot be used. Lists every mistake, each with the line where it stands.</summary>
public sealed class CalendarFormatException : FormatException
{
    public CalendarFormatException(string file, IReadOnlyList<string> mistakes)
        : base($"{file}: {string.Join(" ", mistakes)}")
    {
        File = file;
        Mistakes = mistakes;
    }

    /// <summary>The name under which the table was read.</summary>
    public string File { get; }

    /// <summary>At least one; each is a whole sentence.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
