namespace PolicyEngine.Databases;

/// <summary>A fact about PostgreSQL alone; skipped, at discovery, where none is installed.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhyAbsent!;
}
