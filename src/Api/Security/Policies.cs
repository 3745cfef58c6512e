namespace OrderGrains.Api.Security;

/// <summary>Names of the policies that ask for more than a credential of the door.</summary>
internal static class Policies
{
    /// <summary>Elastic Path's orders need Seller Admin rights: <see cref="OrderGrains.Orders.CallerRole.Full"/>.</summary>
    public const string ElasticPathSellerAdmin = "ElasticPathSellerAdmin";
}
