namespace PolicyEngine.PolicyHost.Http;

/// <summary>
/// The body that an endpoint reads, for the OpenAPI document only. Unlike ASP.NET's own metadata it does not refuse a
/// request whose content type is left out, as people's first tries with curl do.
/// </summary>
internal sealed record RequestShape(string ContentType, Type Type);
