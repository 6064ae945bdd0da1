using Npgsql;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Says PostgreSQL's errors in the words of the contract.</summary>
internal static class PostgresErrors
{
    /// <summary>Two works got in each other's way; the server undid this one, and it can be run again.</summary>
    public static bool CanRunAgain(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    /// <summary>What the caller is told of that error.</summary>
    public static Exception Told(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } unique =>
            new ConcurrencyConflict("row", $"{unique.TableName}: {unique.ConstraintName}"),
        PostgresException refused when CanRunAgain(refused) || refused.SqlState.StartsWith("53", StringComparison.Ordinal) || refused.SqlState.StartsWith("57", StringComparison.Ordinal) =>
            new StorageUnavailable(refused.MessageText, refused),
        PostgresException other => other,
        NpgsqlException lost => new StorageUnavailable(lost.Message, lost),
        _ => error,
    };
}
