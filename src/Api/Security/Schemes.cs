namespace OrderGrains.Api.Security;

/// <summary>
/// Names of the authentication schemes; each has a policy of the same name. A bearer token is sealed with its scheme's name and so is
/// worth nothing at another door.
/// </summary>
internal static class Schemes
{
    public const string MultiSafepay = "MultiSafepay";
    public const string CommerceLayer = "CommerceLayer";
    public const string Centra = "Centra";
    public const string Fuuffy = "Fuuffy";
    public const string ElasticPath = "ElasticPath";
    public const string Manage = "Manage";

    public static readonly string[] Bearer = [CommerceLayer, Fuuffy, ElasticPath];

    public static readonly string[] All = [MultiSafepay, CommerceLayer, Centra, Fuuffy, ElasticPath, Manage];
}
