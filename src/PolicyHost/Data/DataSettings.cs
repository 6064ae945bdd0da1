namespace PolicyEngine.PolicyHost.Data;

/// <summary>Where the host keeps what it must not lose.</summary>
/// <param name="Folder">For the SQLite file and the exported heads; made where there is none.</param>
/// <param name="Database">A connection string of PostgreSQL; null: <see cref="SqliteFile"/> in the folder.</param>
internal sealed record DataSettings(string Folder, string? Database = null)
{
    public const string SqliteFile = "policyengine.db";

    private const string DefaultFolder = "data";

    /// <summary>What the options name, else the environment, else the folder <c>data</c> in the working directory.</summary>
    public static DataSettings Of(string? folder, string? database) => new(
        Path.GetFullPath(folder ?? Environment("POLICYENGINE_DATA") ?? DefaultFolder),
        database ?? Environment("POLICYENGINE_DATABASE"));

    /// <summary>What <see cref="Storage.Database.Open"/> takes.</summary>
    public string Setting => Database ?? Path.Combine(Folder, SqliteFile);

    /// <summary>Whether there may be a database: a server, or the file.</summary>
    public bool Exists => Database is not null || File.Exists(Setting);

    /// <summary>The daily heads; to be copied where the administrator of the database cannot write.</summary>
    public string HeadsFile => Path.Combine(Folder, "heads.ndjson");

    /// <summary>For messages: never a password.</summary>
    public string Shown => Database is null ? Setting : "the PostgreSQL database that the settings name";

    private static string? Environment(string name) =>
        System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
