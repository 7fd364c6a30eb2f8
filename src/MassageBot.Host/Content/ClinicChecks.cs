using MassageBot.Core;
using MassageBot.Core.Notices;
using MassageBot.Core.Topics;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Host.Content;

/// <summary>Whether what <c>clinic.yaml</c> says fits together, so that every service on the menu can really be booked.</summary>
internal sealed class ClinicChecks(Clinic clinic, IReadOnlyList<Topic> topics, IReadOnlyList<Language> languages, YamlLines lines, ContentProblems problems)
{
    private static readonly LocalTime EarliestText = new(8, 0);
    private static readonly LocalTime LatestText = new(21, 0);

    public void Check()
    {
        CheckOnce("services", [.. clinic.Services.Select(service => service.Id.Value)]);
        CheckOnce("therapists", [.. clinic.Therapists.Select(therapist => therapist.Id.Value)]);
        CheckOnce("rooms", [.. clinic.Rooms.Select(room => room.Id)]);
        CheckIds("equipment", [.. clinic.Equipment.Select(item => item.Id)]);
        CheckHours(clinic.Hours, "hours");
        CheckLanguages(clinic.Policy.Summary, "policy", "summary");
        CheckSafety();
        CheckLinks();
        CheckArrival();
        CheckNotices();
        ForEach(clinic.Services, CheckService);
        ForEach(clinic.Therapists, CheckTherapist);
        foreach (var (topic, answer) in clinic.Answers)
        {
            CheckAnswer(topic, answer);
        }
    }

    private void CheckSafety()
    {
        foreach (var key in CountryNumbers.Missing(clinic.Country, clinic.Emergency))
        {
            Add($"the '{key}' number of {clinic.Country} is not known here; add '{key}:' below 'emergency:', checked by you", "country");
        }

        CheckWithin("fever-free-hours", clinic.Safety.FeverFreeHours, 24, 336);
        CheckWithin("fresh-injury-hours", clinic.Safety.FreshInjuryHours, 24, 336);
        CheckWithin("surgery-weeks", clinic.Safety.SurgeryWeeks, 6, 52);
        CheckWithin("injection-site-days", clinic.Safety.InjectionSiteDays, 2, 90);
        if (clinic.Policy.AdultAge is < 16 or > 21)
        {
            Add("'adult-age' has to be between 16 and 21", "policy", "adult-age");
        }

        if (clinic.Policy.LateFeePercent is < 0 or > 100)
        {
            Add("'late-fee-percent' has to be between 0 and 100", "policy", "late-fee-percent");
        }

        if (clinic.Policy.ScreenValidDays is < 1 or > 90)
        {
            Add("'screen-valid-days' has to be between 1 and 90", "policy", "screen-valid-days");
        }
    }

    private void CheckNotices()
    {
        var plan = clinic.Notices;
        CheckTimes("reminders", plan.Reminders);
        CheckTimes("form", plan.Form);
        CheckTimes("missed", plan.Missed);
        CheckTimes("care", plan.Care);
        CheckTimes("review", plan.Review);
        CheckTimes("rebook", plan.Rebook);
        if (plan.Hours.From < EarliestText || plan.Hours.Until > LatestText || plan.Hours.From >= plan.Hours.Until)
        {
            Add("'hours' have to lie between 08:00 and 21:00, the earlier one first: texts that nobody asked for may not come at other hours", "notices", "hours");
        }

        if (plan.PerMinute is < 1 or > 6000)
        {
            Add("'per-minute' has to be between 1 and 6000", "notices", "per-minute");
        }
    }

    /// <summary>Each at a day of its own: by it, what was sent is told from what was not.</summary>
    private void CheckTimes(string key, IReadOnlyList<NoticeTime> times)
    {
        if (times.Any(static time => time.Days is < 0 or > 60) || times.Select(static time => time.Days).Distinct().Count() < times.Count)
        {
            Add($"'days' of '{key}' have to be between 0 and 60, each once", "notices", key);
        }

        if (times.Any(time => !clinic.Notices.Hours.Contains(time.At)))
        {
            Add($"a time of '{key}' lies outside 'hours', in which texts may be begun; move it, or widen the hours", "notices", key);
        }
    }

    private void CheckLinks()
    {
        foreach (var (name, link) in clinic.Links)
        {
            if (!Clinic.LinkNames.Contains(name))
            {
                Add($"'{name}' is no page that the bot sends; use {string.Join(", ", Clinic.LinkNames)}", "links", name);
            }

            if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
            {
                Add($"'{name}' has to be a whole address that begins with https://", "links", name);
            }
        }

        if (clinic.Policy.DepositFor != DepositRule.Nobody && clinic.Link(Clinic.Deposit) is null)
        {
            Add("'deposit-for' asks for deposits, and there is no page to pay one; add 'deposit:' below 'links:'", "policy", "deposit-for");
        }
    }

    private void CheckArrival()
    {
        if (clinic.ArriveEarly is { FirstVisit: < 0 or > 60 } or { Otherwise: < 0 or > 60 })
        {
            Add("give between 0 and 60 minutes", "arrive-early");
        }
    }

    private void CheckWithin(string key, int? value, int least, int most)
    {
        if (value < least || value > most)
        {
            Add($"'{key}' has to be between {least} and {most}", "safety", key);
        }
    }

    private void CheckService(Service service, string index)
    {
        CheckLanguages(service.Names, "services", index, "names");
        var minutes = service.Lengths.Select(length => length.Minutes).ToList();
        if (minutes.Count == 0 || minutes.Exists(length => length is < 10 or > 240) || !minutes.Order().Distinct().SequenceEqual(minutes))
        {
            Add($"give '{service.Id}' lengths between 10 and 240 minutes, from short to long, each once", "services", index, "lengths");
        }

        if (!minutes.Contains(service.UsualMinutes))
        {
            Add($"'usual-minutes' of '{service.Id}' has to be one of its lengths", "services", index, "usual-minutes");
        }

        if (service.PartySize < 1 || service.ConsultationMinutes is < 0 or > 120 || service.TurnoverMinutes is < 0 or > 120)
        {
            Add($"'{service.Id}' needs a party of at least 1, and between 0 and 120 minutes of consultation and turnover", "services", index);
        }

        if (service.Consultation == Consultation.Inside && minutes.Count > 0 && service.ConsultationMinutes >= minutes[0])
        {
            Add($"the first talk of '{service.Id}' fills its shortest session; give it fewer 'consultation-minutes', or 'consultation: on-top'", "services", index);
        }

        CheckPeople(service, index);
        CheckPlace(service, index);
    }

    private void CheckPlace(Service service, string index)
    {
        if (!clinic.Rooms.Any(room => service.RoomFeatures.All(room.Features.Contains)))
        {
            Add($"no room has all of {string.Join(", ", service.RoomFeatures)}, which '{service.Id}' needs; add the feature to a room", "services", index, "room-features");
        }

        foreach (var kind in service.Equipment.Where(kind => clinic.Equipment.All(item => item.Kind != kind)))
        {
            Add($"'{service.Id}' needs equipment of the kind '{kind}', and there is none; add it under 'equipment'", "services", index, "equipment");
        }
    }

    private void CheckPeople(Service service, string index)
    {
        var able = clinic.Therapists.Count(therapist => service.Skills.All(therapist.Skills.Contains));
        if (able < service.PartySize)
        {
            Add($"'{service.Id}' needs {service.PartySize} therapist(s) with the skills {string.Join(", ", service.Skills)}, and there are {able}; "
                + "add the skill to a therapist, or take the service off the menu", "services", index, "skills");
        }
    }

    private void CheckTherapist(Therapist therapist, string index)
    {
        CheckHours(therapist.Hours, "therapists", index, "hours");
        foreach (var (day, hours) in therapist.Hours)
        {
            if (clinic.Hours.GetValueOrDefault(day) is not { } open || hours.Opens < open.Opens || hours.Closes > open.Closes)
            {
                Add($"{therapist.FirstName} works on {YamlNames.Of(day.ToString())} when the clinic is closed; keep within the opening hours",
                    "therapists", index, "hours", YamlNames.Of(day.ToString()));
            }
        }
    }

    private void CheckHours(IReadOnlyDictionary<IsoDayOfWeek, OpeningHours> hours, params string[] way)
    {
        foreach (var (day, open) in hours.Where(pair => pair.Value.Closes <= pair.Value.Opens))
        {
            Add("'closes' has to be later than 'opens'", [.. way, YamlNames.Of(day.ToString())]);
        }
    }

    private void CheckAnswer(string topic, IReadOnlyDictionary<string, string> answer)
    {
        List<string> known = [.. topics.Select(each => each.Id), .. Intents.All];
        if (!known.Contains(topic))
        {
            var meant = YamlNames.Nearest(topic, known);
            Add($"'{topic}' is not a topic; {(meant is null ? "use one of topics/topics.yaml, such as tipping" : $"write '{meant}'")}", "answers", topic);
        }

        CheckLanguages(answer, "answers", topic);
    }

    private void CheckLanguages(IReadOnlyDictionary<string, string> texts, params string[] way)
    {
        var codes = languages.Select(language => language.Code()).ToList();
        foreach (var code in codes.Where(code => !texts.ContainsKey(code)))
        {
            Add($"the text for '{code}' is missing; add it", way);
        }

        foreach (var code in codes.Where(code => Language.Of(code).IsAdded && StillEnglish.Is(texts.GetValueOrDefault(code), texts.GetValueOrDefault(Language.English.Code()))))
        {
            Add($"the text for '{code}' is still English; translate it", [.. way, code]);
        }

        foreach (var code in texts.Keys.Except(codes))
        {
            Add($"'{code}' is not a language of the bot; use {string.Join(", ", codes)}", [.. way, code]);
        }
    }

    private void CheckOnce(string key, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            Add($"'{key}' is empty; add at least one", key);
        }

        CheckIds(key, ids);
    }

    private void CheckIds(string key, IReadOnlyList<string> ids)
    {
        foreach (var (index, id) in ids.Index().Where(pair => ids.Take(pair.Index).Contains(pair.Item)))
        {
            Add($"the id '{id}' stands twice; give each its own", key, $"{index}");
        }
    }

    private static void ForEach<T>(IReadOnlyList<T> items, Action<T, string> check)
    {
        foreach (var (index, item) in items.Index())
        {
            check(item, $"{index}");
        }
    }

    private void Add(string whatToDo, params string[] way) => problems.Add(lines.Path, lines.LineOf(way), whatToDo);
}
