using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The verbs behind the doors' requests. Where doors differ, it is this list that differs, not the lifecycle.</summary>
public static class DoorRequests
{
    public static readonly ValueList<RequestVerbs> All =
    [
        new(Door.MultiSafepay, "`status: shipped`", [Verb.Ship]),
        new(Door.MultiSafepay, "`status: cancelled`", [Verb.Cancel, Verb.VoidAuthorization]),
        new(Door.MultiSafepay, "tracking, carrier, ship date, reason", [Verb.EditTracking]),
        new(Door.MultiSafepay, "invoice and purchase order number", [Verb.EditInvoice]),
        new(Door.MultiSafepay, "`extend_expiration`", [Verb.ExtendExpiration]),
        new(Door.CommerceLayer, "attributes and relationships of a checkout, `_refresh`, `_update_taxes`", [Verb.EditCheckout]),
        new(Door.CommerceLayer, "`reference`, `reference_origin`, `metadata`, `_save_…`, `customer_password`", [Verb.EditReferences]),
        new(Door.CommerceLayer, "`_pending`", [Verb.Submit]),
        new(Door.CommerceLayer, "`_authorize`", [Verb.Authorize]),
        new(Door.CommerceLayer, "`_place`", [Verb.Place]),
        new(Door.CommerceLayer, "`_start_editing`", [Verb.StartEditing]),
        new(Door.CommerceLayer, "`_stop_editing`", [Verb.StopEditing]),
        new(Door.CommerceLayer, "`_approve`", [Verb.Approve]),
        new(Door.CommerceLayer, "`_capture`", [Verb.Capture, Verb.StartFulfillment]),
        new(Door.CommerceLayer, "`_approve_and_capture`", [Verb.Approve, Verb.Capture, Verb.StartFulfillment]),
        new(Door.CommerceLayer, "`_fulfill`", [Verb.Ship]),
        new(Door.CommerceLayer, "`_refund`", [Verb.Refund, Verb.CancelRefunded, Verb.StopFulfillment]),
        new(Door.CommerceLayer, "`_cancel`", [Verb.Cancel, Verb.VoidAuthorization]),
        new(Door.CommerceLayer, "`_cancel` of a paid order", [Verb.Refund, Verb.Cancel, Verb.VoidAuthorization]),
        new(Door.CommerceLayer, "`_archive`", [Verb.Archive]),
        new(Door.CommerceLayer, "`_unarchive`", [Verb.Unarchive]),
        new(Door.Centra, "`internalComment`, `comment`", [Verb.EditComments]),
        new(Door.Centra, "`extraAttributes`", [Verb.EditAttributes]),
        new(Door.Fuuffy, "`sender`, `recipient`, `package`, `service_type`, `notes`", [Verb.EditDelivery]),
        new(Door.Fuuffy, "cancel while pending", [Verb.Cancel]),
        new(Door.Fuuffy, "cancel while picked up or in transit", [Verb.Recall]),
        new(Door.ElasticPath, "`shipping_address`", [Verb.EditShippingAddress]),
        new(Door.ElasticPath, "`status: cancelled`", [Verb.Cancel]),
        new(Door.ElasticPath, "`shipping: fulfilled`", [Verb.Ship]),
        new(Door.ElasticPath, "custom data", [Verb.EditAttributes]),
        new(Door.ElasticPath, "`order_number`, `external_ref`", [Verb.EditReferences]),
    ];
}
