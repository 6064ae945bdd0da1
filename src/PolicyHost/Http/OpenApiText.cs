using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PolicyEngine.PolicyHost.Http.Commands;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>The head of the OpenAPI document, and the bodies that endpoints read by hand.</summary>
internal static class OpenApiText
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddOperationTransformer(async (operation, context, cancellation) =>
        {
            DescribeHeaders(operation, context.Description.ActionDescriptor.EndpointMetadata);
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequestShape>().FirstOrDefault() is not { } shape)
            {
                return;
            }

            var schema = await context.GetOrCreateSchemaAsync(shape.Type, null, cancellation);
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { [shape.ContentType] = new() { Schema = schema } },
            };
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "PolicyEngine",
                Version = "v1",
                Description = "Answers questions about \"双随机、一公开\" inspections from each locality's official document; every answer cites its clauses. 不替代法定公示。",
            };
            return Task.CompletedTask;
        });
    }

    private static void DescribeHeaders(OpenApiOperation operation, IList<object> metadata)
    {
        if (metadata.OfType<CommandMark>().Any())
        {
            AddHeader(operation, "Idempotency-Key", "New for each command, the same when it is repeated.");
        }

        if (metadata.OfType<ChangeMark>().FirstOrDefault() is { } change)
        {
            AddHeader(operation, "If-Match", change.MayBeNew ? "The ETag of what was read; left out for what is new." : "The ETag of what was read.", !change.MayBeNew);
        }
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description, bool required = true) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });
}
