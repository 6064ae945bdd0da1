using System.Data.Common;

namespace PolicyEngine.Storage;

/// <summary>Hands out commands, so that one connection can keep what it has prepared.</summary>
internal interface IStatementSource
{
    DbConnection Connection { get; }

    /// <summary>A command of that text without values; to be given back.</summary>
    DbCommand Take(string sql);

    void GiveBack(DbCommand command);
}
