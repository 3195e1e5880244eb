import { Term } from "@/components/site/term";
import styles from "./home-desk.module.css";

/** What this is, in two sentences. It works without a script, and is sent without one: so is the glossary. */
export function Intro() {
  return (
    <>
      <h1>The web forgets you after every request.</h1>
      <p className={styles.lead}>
        Send real requests to a real server and see what makes it remember: a{" "}
        <b>
          <Term word="cookie" />
        </b>
        , a drawer in its{" "}
        <b className={styles.cabinet}>
          <Term word="session store">cabinet</Term>
        </b>
        , or a{" "}
        <b className={styles.passport}>
          <Term word="JWT">passport</Term>
        </b>{" "}
        you carry.
      </p>
    </>
  );
}
