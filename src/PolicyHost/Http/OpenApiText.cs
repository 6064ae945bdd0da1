using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>The head of the OpenAPI document, and the bodies that endpoints read by hand.</summary>
internal static class OpenApiText
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddOperationTransformer(async (operation, context, cancellation) =>
        {
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
}
