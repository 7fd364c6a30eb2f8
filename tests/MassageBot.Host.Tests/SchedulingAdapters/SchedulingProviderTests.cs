using MassageBot.Host.Operations;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.SchedulingAdapters.Outside;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Tests.SchedulingAdapters;

public sealed class SchedulingProviderTests
{
    [Theory]
    [InlineData("Square")]
    [InlineData("Cliniko")]
    [InlineData("Fhir")]
    [InlineData("7")]
    [InlineData("-1")]
    public void A_calendar_that_there_is_no_adapter_for_is_refused_at_the_start_in_one_line(string provider)
    {
        var refusal = Refusal(clinic => clinic.With("Scheduling:Provider", provider));

        refusal.ShouldContain("Scheduling:Provider");
        refusal.ShouldContain("Embedded, Http, CalCom and EasyAppointments");
        refusal.ShouldContain("IScheduler");
        refusal.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("Http", "Scheduling:Endpoint")]
    [InlineData("CalCom", "Scheduling:ApiKey")]
    [InlineData("EasyAppointments", "Scheduling:Endpoint")]
    [InlineData("EasyAppointments", "Scheduling:ApiKey")]
    public void What_a_calendar_needs_and_nobody_has_set_is_named(string provider, string missing) =>
        Refusal(clinic => clinic.With("Scheduling:Provider", provider)).ShouldContain(missing);

    [Theory]
    [InlineData("CalCom", "Scheduling:CalCom:EventTypes is empty")]
    [InlineData("EasyAppointments", "Scheduling:EasyAppointments:Services is empty")]
    [InlineData("EasyAppointments", "Scheduling:EasyAppointments:Providers is empty")]
    public void A_calendar_without_a_mapping_is_refused_with_an_example(string provider, string says) => Refusal(
        clinic => clinic.With("Scheduling:Provider", provider).With("Scheduling:ApiKey", "key").With("Scheduling:Endpoint", "https://clinic.example")).ShouldContain(says);

    [Theory]
    [InlineData("Service", "swedisch", "EventTypes:0:Service is 'swedisch', which dialogs/clinic.yaml does not have under services")]
    [InlineData("Minutes", "55", "EventTypes:0:Minutes is 55, which dialogs/clinic.yaml does not offer for swedish: write one of 30, 45, 60")]
    [InlineData("Therapist", "anna", "EventTypes:0:Therapist is 'anna', which dialogs/clinic.yaml does not have under therapists: write one of ana, ruth")]
    [InlineData("Therapist", "ruth", "stands beside two therapists")]
    [InlineData("Id", "0", "EventTypes:0:Id is missing")]
    public void A_mapping_that_does_not_fit_the_clinics_file_is_refused_with_the_setting_and_a_remedy(string name, string value, string says)
    {
        using var clinic = OutsideClinic.Of(
            OutsideClinic.CalCom, host => host.With($"Scheduling:CalCom:EventTypes:0:{name}", value).With("Scheduling:CalCom:EventTypes:1:Id", "101"));

        Should.Throw<OptionsValidationException>(() => clinic.Host.CreateClient()).Message.ShouldContain(says);
    }

    [Theory, EveryCalendar]
    public async Task A_host_with_an_outside_calendar_starts_and_says_whether_it_answers(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        using var http = clinic.Host.CreateClient();
        var check = clinic.Host.Services.GetServices<IReadinessCheck>().Single(one => one.Name == "calendar");

        var up = await check.LookAsync(CancellationToken.None);
        clinic.Calendar.LoseCall(clinic.Calendar.Calls.Last());
        var down = await check.LookAsync(CancellationToken.None);

        check.Required.ShouldBeFalse();
        up.Ok.ShouldBeTrue();
        down.Ok.ShouldBeFalse();
    }

    [Theory, EveryCalendar]
    public async Task Calls_to_an_outside_calendar_are_measured_without_its_ids(string provider)
    {
        using var clinic = OutsideClinic.Of(provider, host => host.With("Metrics:Key", "a-key-for-the-metrics"));
        using var http = clinic.Host.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "a-key-for-the-metrics");
        await clinic.BookAsync(Guid.NewGuid(), await clinic.TenWithAnaAsync());
        await clinic.Scheduler.CancelAsync(Guid.NewGuid(), (await clinic.VisitsAsync())[0].Id, "client", CancellationToken.None);

        var metrics = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        metrics.ShouldContain(provider == OutsideClinic.CalCom ? "operation=\"POST bookings cancel\"" : "operation=\"DELETE appointments\"");
    }

    private static string Refusal(Action<ClinicHost> set)
    {
        using var clinic = new ClinicHost();
        set(clinic);
        return Should.Throw<Exception>(() => clinic.CreateClient()) switch
        {
            OptionsValidationException refused => refused.Message,
            AggregateException several => string.Join("; ", several.InnerExceptions.Select(refused => refused.Message)),
            var other => throw new InvalidOperationException("Not refused in words.", other),
        };
    }
}
