using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>A request that is answered with a problem instead of being carried out.</summary>
internal sealed class RequestRefused(string id, string message, int status) : TransactionException(id, message)
{
    public int Status { get; } = status;

    public static RequestRefused NoKey() => new("PE1502", HostMessages.NoIdempotencyKey, StatusCodes.Status400BadRequest);

    public static RequestRefused KeyUsed(string key) => new("PE1503", HostMessages.KeyUsed(key), StatusCodes.Status422UnprocessableEntity);

    public static RequestRefused BadBody(string reason) => new("PE1504", HostMessages.BadBody(reason), StatusCodes.Status400BadRequest);

    public static RequestRefused NoRevision() => new("PE1505", HostMessages.NoRevision, StatusCodes.Status428PreconditionRequired);

    public static RequestRefused NotFound(string what, string id) => new("PE1506", HostMessages.NotFound(what, id), StatusCodes.Status404NotFound);

    public static RequestRefused BadParameter(string name, string value, string expected) =>
        new("PE1507", HostMessages.BadParameter(name, value, expected), StatusCodes.Status400BadRequest);

    public static RequestRefused TooLong(int most) => new("PE1508", HostMessages.TooLong(most), StatusCodes.Status413PayloadTooLarge);

    public static RequestRefused InProcedure(string what, string id, string instance) =>
        new("PE1510", HostMessages.InProcedure(what, id, instance), StatusCodes.Status409Conflict);

    public static RequestRefused DamagedRecord(string draw, string reason) =>
        new("PE1511", HostMessages.DamagedRecord(draw, reason), StatusCodes.Status500InternalServerError);

    public static RequestRefused NoSuchForm(string draw, string reason) => new("PE1512", HostMessages.NoSuchForm(draw, reason), StatusCodes.Status409Conflict);

    public static RequestRefused NotNow(string reason) => new("PE1509", HostMessages.NotNow(reason), StatusCodes.Status409Conflict);
}
