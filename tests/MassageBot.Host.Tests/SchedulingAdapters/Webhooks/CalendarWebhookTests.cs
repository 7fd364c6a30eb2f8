using System.Security.Cryptography;
using System.Text;
using MassageBot.Host.SchedulingAdapters.Webhooks;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Host.Tests.SchedulingAdapters.Webhooks;

public sealed class CalendarWebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly DateTimeOffset Now = new(2026, 11, 3, 15, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Told = Encoding.UTF8.GetBytes("""{"type":"appointment.cancelled","data":{"id":"visit-7","status":"cancelled"}}""");
    private static readonly byte[] ToldByCalCom = Encoding.UTF8.GetBytes("""{"triggerEvent":"BOOKING_CANCELLED","payload":{"uid":"uid-7","startTime":"x"}}""");
    private static readonly byte[] ToldByEasyAppointments = Encoding.UTF8.GetBytes("""{"action":"appointment_delete","payload":{"id":31,"notes":""}}""");

    [Fact]
    public void A_telling_signed_as_the_standard_has_it_names_itself_and_its_visit() =>
        Standard(Signed(Told, Secret, Now), Now).ShouldBe(new WebhookCheck.Accepted("msg_1", "visit-7"));

    [Fact]
    public void The_key_is_what_stands_in_the_secret_as_base64()
    {
        // The example of the standard's own reference implementation: id, time, body, secret and signature.
        var headers = new HeaderDictionary
        {
            ["webhook-id"] = "msg_p5jXN8AQM9LWM0D4loKWxJek",
            ["webhook-timestamp"] = "1614265330",
            ["webhook-signature"] = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        };

        var check = StandardWebhook.Check(Encoding.UTF8.GetBytes("""{"test": 2432232314}"""), headers, [Secret], DateTimeOffset.FromUnixTimeSeconds(1614265330));

        check.ShouldBeOfType<WebhookCheck.Accepted>();
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(-299, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_telling_is_good_for_five_minutes(int secondsLater, bool accepted) =>
        (Standard(Signed(Told, Secret, Now), Now.AddSeconds(secondsLater)) is WebhookCheck.Accepted).ShouldBe(accepted);

    [Fact]
    public void While_a_secret_is_changed_either_signature_and_either_secret_will_do()
    {
        var headers = Signed(Told, "old", Now);
        headers["webhook-signature"] = $"v2,xyz {headers["webhook-signature"]} v1,AAAA";

        StandardWebhook.Check(Told, headers, ["new", "old"], Now).ShouldBeOfType<WebhookCheck.Accepted>();
        StandardWebhook.Check(Told, headers, ["new"], Now).ShouldBeOfType<WebhookCheck.Refused>();
    }

    [Fact]
    public void What_was_changed_on_the_way_or_comes_unsigned_is_refused()
    {
        var changed = Told.ToArray();
        changed[^3] ^= 1;

        StandardWebhook.Check(changed, Signed(Told, Secret, Now), [Secret], Now).ShouldBeOfType<WebhookCheck.Refused>();
        StandardWebhook.Check(Told, new HeaderDictionary(), [Secret], Now).ShouldBeOfType<WebhookCheck.Refused>();
        StandardWebhook.Check(Told, Signed(Told, Secret, Now), [], Now).ShouldBeOfType<WebhookCheck.Refused>();
    }

    [Fact]
    public void Cal_com_signs_the_body_and_names_the_booking()
    {
        var check = CalComWebhook.Check(ToldByCalCom, CalComSigned(ToldByCalCom), ["s3cret"]).ShouldBeOfType<WebhookCheck.Accepted>();

        check.VisitId.ShouldBe("uid-7");
        check.Id.ShouldBe(CalComWebhook.Check(ToldByCalCom, CalComSigned(ToldByCalCom), ["s3cret"]).ShouldBeOfType<WebhookCheck.Accepted>().Id);
    }

    [Fact]
    public void A_booking_that_was_moved_is_named_as_it_was_known()
    {
        var moved = Encoding.UTF8.GetBytes("""{"triggerEvent":"BOOKING_RESCHEDULED","payload":{"uid":"uid-8","rescheduleUid":"uid-7"}}""");

        CalComWebhook.Check(moved, CalComSigned(moved), ["s3cret"]).ShouldBeOfType<WebhookCheck.Accepted>().VisitId.ShouldBe("uid-7");
    }

    [Fact]
    public void Without_cal_coms_signature_nothing_is_believed()
    {
        CalComWebhook.Check(ToldByCalCom, new HeaderDictionary(), ["s3cret"]).ShouldBeOfType<WebhookCheck.Refused>();
        CalComWebhook.Check(ToldByCalCom, CalComSigned(Told), ["s3cret"]).ShouldBeOfType<WebhookCheck.Refused>();
        CalComWebhook.Check(ToldByCalCom, CalComSigned(ToldByCalCom), []).ShouldBeOfType<WebhookCheck.Refused>();
    }

    [Fact]
    public void Easy_appointments_shows_the_shared_secret_and_names_the_appointment() =>
        EasyAppointmentsWebhook.Check(ToldByEasyAppointments, new HeaderDictionary { ["X-EA-Token"] = "s3cret" }, ["s3cret"])
            .ShouldBeOfType<WebhookCheck.Accepted>().VisitId.ShouldBe("31");

    [Theory]
    [InlineData("""{"action":"customer_save","payload":{"id":31}}""")]
    [InlineData("no json at all")]
    public void What_is_not_about_an_appointment_names_no_visit(string body) =>
        EasyAppointmentsWebhook.Check(Encoding.UTF8.GetBytes(body), new HeaderDictionary { ["X-EA-Token"] = "s3cret" }, ["s3cret"])
            .ShouldBeOfType<WebhookCheck.Accepted>().VisitId.ShouldBeNull();

    [Fact]
    public void Another_secret_or_none_is_refused()
    {
        EasyAppointmentsWebhook.Check(ToldByEasyAppointments, new HeaderDictionary { ["X-EA-Token"] = "guess" }, ["s3cret"]).ShouldBeOfType<WebhookCheck.Refused>();
        EasyAppointmentsWebhook.Check(ToldByEasyAppointments, new HeaderDictionary(), ["s3cret", ""]).ShouldBeOfType<WebhookCheck.Refused>();
    }

    private static WebhookCheck Standard(IHeaderDictionary headers, DateTimeOffset now) => StandardWebhook.Check(Told, headers, [Secret], now);

    private static HeaderDictionary Signed(byte[] body, string secret, DateTimeOffset at)
    {
        var key = secret.StartsWith("whsec_", StringComparison.Ordinal) ? Convert.FromBase64String(secret["whsec_".Length..]) : Encoding.UTF8.GetBytes(secret);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"msg_1.{at.ToUnixTimeSeconds()}."), .. body];
        return new HeaderDictionary
        {
            ["webhook-id"] = "msg_1",
            ["webhook-timestamp"] = $"{at.ToUnixTimeSeconds()}",
            ["webhook-signature"] = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)),
        };
    }

    private static HeaderDictionary CalComSigned(byte[] body) =>
        new() { ["X-Cal-Signature-256"] = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("s3cret"), body)) };
}
