using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>Answers what the rooms refuse with problem details and the status that means it.</summary>
internal sealed class ProblemFilter : IEndpointFilter
{
    private static readonly Dictionary<string, int> OfWorkflows = new()
    {
        ["PE1267"] = StatusCodes.Status404NotFound,
        ["PE1270"] = StatusCodes.Status404NotFound,
        ["PE1272"] = StatusCodes.Status404NotFound,
        ["PE1276"] = StatusCodes.Status404NotFound,
        ["PE1280"] = StatusCodes.Status422UnprocessableEntity,
        ["PE1281"] = StatusCodes.Status403Forbidden,
        ["PE1283"] = StatusCodes.Status422UnprocessableEntity,
    };

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (VersionRefused refused)
        {
            return Problems.Of(refused, StatusCodes.Status422UnprocessableEntity, refused.Diagnostics);
        }
        catch (TransactionException refused)
        {
            return Problems.Of(refused, StatusOf(refused, context.HttpContext));
        }
        catch (Exception refused) when (IdOf(refused) is { } id)
        {
            return Problems.Of(id, refused.Message, StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>The id of what the domain refuses; null for any other exception.</summary>
    private static string? IdOf(Exception refused) => refused switch
    {
        PlanRefused plan => plan.Id,
        TaskRefused task => task.Id,
        VisitRefused visit => visit.Id,
        DrawRefusedException draw => draw.Mistakes[0].Id,
        _ => null,
    };

    private static int StatusOf(TransactionException refused, HttpContext http) => refused switch
    {
        RequestRefused request => request.Status,
        RightDenied => StatusCodes.Status403Forbidden,
        ConcurrencyConflict => http.Request.Headers.IfMatch.Count > 0 ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict,
        StorageUnavailable => StatusCodes.Status503ServiceUnavailable,
        UnknownVersion or EntryNotProvable => StatusCodes.Status404NotFound,
        WorkflowRefused => OfWorkflows.GetValueOrDefault(refused.Id, StatusCodes.Status409Conflict),
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
