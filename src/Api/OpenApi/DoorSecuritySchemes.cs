using Microsoft.OpenApi;
using OrderGrains.Api.Security;
using OrderGrains.Silo.Operators;

namespace OrderGrains.Api.OpenApi;

/// <summary>How each door is authenticated, in the words of OpenAPI.</summary>
internal static class DoorSecuritySchemes
{
    /// <summary>All schemes by name.</summary>
    public static readonly IReadOnlyDictionary<string, OpenApiSecurityScheme> Definitions = new Dictionary<string, OpenApiSecurityScheme>
    {
        ["MultiSafepayKey"] = ApiKey("api_key"),
        ["CentraKey"] = ApiKey("API-Authorization"),
        ["ManageKey"] = ApiKey("X-Api-Key"),
        ["KeyAsBearer"] = Bearer("The API key as bearer token."),
        ["CommerceLayerToken"] = Bearer("From POST /oauth/token."),
        ["FuuffyToken"] = Bearer("From POST /v1/auth/token."),
        ["ElasticPathToken"] = Bearer("From POST /oauth/access_token."),
        ["OperatorKey"] = Bearer("The secret of the setting Operator:Key."),
    };

    /// <summary>The alternatives a policy accepts.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> ByPolicy = new Dictionary<string, string[]>
    {
        [Schemes.MultiSafepay] = ["MultiSafepayKey", "KeyAsBearer"],
        [Schemes.Centra] = ["CentraKey"],
        [Schemes.Manage] = ["ManageKey", "KeyAsBearer"],
        [Schemes.CommerceLayer] = ["CommerceLayerToken"],
        [Schemes.Fuuffy] = ["FuuffyToken"],
        [Schemes.ElasticPath] = ["ElasticPathToken"],
        [OperatorAccess.Name] = ["OperatorKey"],
    };

    private static OpenApiSecurityScheme ApiKey(string header) =>
        new() { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = header };

    private static OpenApiSecurityScheme Bearer(string description) =>
        new() { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = description };
}
