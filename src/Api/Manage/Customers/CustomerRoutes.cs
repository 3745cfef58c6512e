using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Customers;

/// <summary>The routes of the own API that are about one customer.</summary>
internal static class CustomerRoutes
{
    public static void MapCustomers(this RouteGroupBuilder group)
    {
        group.MapPost("/customers/{id}/anonymize", AnonymizeCustomerEndpoint.Post).WithName("ManageAnonymizeCustomer")
            .WithSummary("Erase what is personal of a customer and of their orders")
            .WithDescription("Orders that are not over yet stay, and the customer with them: call again later.")
            .WithMetadata(
                new DoorShape(null, ManageShapes.AnonymizedCustomer),
                new DoorExample("application/json", null, CustomerExamples.Anonymized));
        group.MapGet("/customers/{id}/export", ExportCustomerEndpoint.Get).WithName("ManageExportCustomer")
            .WithSummary("All that is kept of a customer")
            .WithDescription("Profile, addresses, wallet and orders in one document, however many orders there are.")
            .WithMetadata(
                new DoorShape(null, ManageShapes.Customer),
                new DoorExample("application/json", null, CustomerExamples.Export));
    }
}
