using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>The head of the OpenAPI document.</summary>
internal static class OpenApiText
{
    public static void Describe(OpenApiOptions options) =>
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
