using System.Reflection;
using Xunit.Sdk;

namespace PolicyEngine.Databases;

/// <summary>
/// Runs a theory whose one parameter is a <see cref="DatabaseKind"/> on a real PostgreSQL; skipped, at discovery, where
/// none is installed.
/// </summary>
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresServer.WhyAbsent!;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}
