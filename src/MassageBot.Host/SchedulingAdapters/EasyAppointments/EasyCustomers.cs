using System.Security.Cryptography;
using System.Text;
using MassageBot.Core.Booking;
using MassageBot.Host.Keys;
using MassageBot.Host.SchedulingAdapters.Outside;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.EasyAppointments;

/// <summary>
/// The customer a booking is for. Easy!Appointments finds customers by e-mail address, so each phone with a first name has an address made up
/// for it: the same client is found again, and nobody gets into the record of another. It is made with a key, so that no phone can be read off
/// an address, which is also what may stand in a URL.
/// </summary>
internal sealed class EasyCustomers(OutsideCall call, IOptions<EasyAppointmentsOptions> options, IKeys keys)
{
    private const string KeyName = "calendar-clients";
    private const int Letters = 24;

    /// <summary>Easy!Appointments wants a last name, and nobody was asked for theirs.</summary>
    private const string NoLastName = "-";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(keys.Read(KeyName)[0]);

    public async Task<OutsideAnswer<int>> IdOfAsync(BookingOrder order, string zone, CancellationToken cancellationToken)
    {
        var address = AddressOf(order);
        var query = OutsideQuery.Of(("q", address), ("fields", "id,email"));
        var found = await call.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Get, $"api/v1/customers{query}"), EasyJson.Default.IReadOnlyListEasyCustomer, cancellationToken).ConfigureAwait(false);
        var known = found.Map(customers => customers.FirstOrDefault(customer => string.Equals(customer.Email, address, StringComparison.OrdinalIgnoreCase))?.Id);
        return known is OutsideAnswer<int?>.Given { Value: null }
            ? await MakeAsync(order, address, zone, cancellationToken).ConfigureAwait(false)
            : known.Map(id => id ?? 0);
    }

    private async Task<OutsideAnswer<int>> MakeAsync(BookingOrder order, string address, string zone, CancellationToken cancellationToken)
    {
        var wanted = new EasyCustomerWanted(order.FirstName, NoLastName, address, order.Phone, zone, order.Email is { } email ? $"E-mail: {email}" : null);
        var made = await call.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, "api/v1/customers") { Content = JsonContent.Create(wanted, EasyJson.Default.EasyCustomerWanted) },
            EasyJson.Default.EasyCustomer,
            cancellationToken).ConfigureAwait(false);
        return made switch
        {
            OutsideAnswer<EasyCustomer>.Given { Value.Id: var id } => new OutsideAnswer<int>.Given(id),
            // A customer that was made after all is found next time: nothing has to rest for that.
            OutsideAnswer<EasyCustomer>.Unknown unknown => new OutsideAnswer<int>.Unknown(unknown.RetryAfter, AtWork: false),
            _ => made.Map(static customer => customer.Id),
        };
    }

    private string AddressOf(BookingOrder order)
    {
        var name = order.FirstName.Trim().ToLowerInvariant();
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{order.Phone}\n{name}"));
        return $"client-{Convert.ToHexStringLower(hash)[..Letters]}@{options.Value.CustomerDomain}";
    }
}
