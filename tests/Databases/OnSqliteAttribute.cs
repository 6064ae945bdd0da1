using System.Reflection;
using Xunit.Sdk;

namespace PolicyEngine.Databases;

/// <summary>Runs a theory whose one parameter is a <see cref="DatabaseKind"/> on SQLite.</summary>
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}
